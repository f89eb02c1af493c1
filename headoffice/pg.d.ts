/** The few things of the package `pg` that are used here; it brings no types of its own. */
declare module 'pg' {
  export class Client {
    constructor(options: { readonly connectionString: string; readonly application_name: string });
    connect(): Promise<void>;
    query(text: string, values?: readonly unknown[]): Promise<{ readonly rows: readonly Readonly<Record<string, unknown>>[] }>;
    end(): Promise<void>;
    on(event: 'error', listener: (error: Error) => void): void;
  }
  export const types: { setTypeParser(type: number, parse: (text: string) => unknown): void };
}
