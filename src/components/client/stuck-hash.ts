/**
 * An address that ends in `#p12）` is read as `#p12`: a program made a link of it with the bracket behind. Only where this page has the
 * one and not the other; the browser then goes there.
 */
export function mendStuckHash(): void {
  const mend = (): void => {
    const { hash } = location;
    // The browser writes what is no ASCII with percent signs. No id of ours has any of that.
    const id = /^#([\w-]*\w)[^\w-]/.exec(hash)?.[1];
    if (id && document.getElementById(id) && !document.getElementById(hash.slice(1))) location.replace(`#${id}`);
  };
  addEventListener('hashchange', mend);
  mend();
}
