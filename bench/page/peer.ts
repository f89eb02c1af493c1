/** Other people's libraries, which the bench lays beside its driver when they were asked for. */

/** Its file in the page's folder of the bench. */
export function peer<Module>(name: string): Promise<Module> {
  return import(/* @vite-ignore */ new URL(`bench/peer-${name}.js`, window.location.href).href) as Promise<Module>;
}
