/** Where the desk button of a field stands. */

/** Above the right end of the field when that is free, else inside its lower left corner. */
export function stand(host: HTMLElement, field: HTMLElement): void {
  const parent = field.parentElement;
  if (!parent) return;
  if (host.parentElement !== parent) parent.append(host);
  const root = field.getRootNode() as Document | ShadowRoot;
  const at = field.getBoundingClientRect();
  const own = host.firstElementChild?.getBoundingClientRect() ?? host.getBoundingClientRect();
  const width = own.width || 70;
  const above = root.elementFromPoint(at.right - width / 2, at.top - 14);
  const free = above !== null && (above.contains(field) || above === host) && at.top > 30;
  const x = free ? at.right - width : at.left + 8;
  const y = free ? at.top - 25 : at.bottom - 28;
  const now = host.getBoundingClientRect();
  const [top, left] = (
    /^(-?\d+)px 0(?:px)? 0(?:px)? (-?\d+)px$/.exec(host.style.getPropertyValue('--kc-m')) ?? ['', '0', '0']
  )
    .slice(1)
    .map(Number) as [number, number];
  const margin = `${Math.round(top + y - now.top)}px 0 0 ${Math.round(left + x - now.left)}px`;
  if (host.style.getPropertyValue('--kc-m') !== margin) host.style.setProperty('--kc-m', margin);
}
