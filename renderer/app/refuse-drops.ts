/** A file or link dropped beside the places that take one would open instead of the program (in a browser it does): refused everywhere else. */

/** To be called once, when the page starts. A place that takes files has prevented the default before the window hears of it. */
export function refuseDrops(view: Window): void {
  const refuse = (event: DragEvent): void => {
    const types = event.dataTransfer?.types ?? [];
    // Words dragged from one field into another are nobody's harm.
    if (event.defaultPrevented || !(types.includes('Files') || types.includes('text/uri-list'))) return;
    event.preventDefault();
    if (event.dataTransfer) event.dataTransfer.dropEffect = 'none';
  };
  view.addEventListener('dragover', refuse);
  view.addEventListener('drop', refuse);
}
