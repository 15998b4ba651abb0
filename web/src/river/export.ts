const DRAWN = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'paint-order',
  'font-family',
  'font-size',
  'font-weight',
  'opacity',
  'display',
];

/** A picture as a file of its own: the styles of the page are written into each element. */
export function standaloneSvg(svg: SVGSVGElement, note: string): string {
  const copy = copied(svg);
  const { width, height } = svg.viewBox.baseVal;
  const foot = 28;
  copy.setAttribute('viewBox', `0 0 ${width} ${height + foot}`);
  copy.setAttribute('width', String(width));
  copy.setAttribute('height', String(height + foot));
  const style = getComputedStyle(document.body);
  copy.prepend(shape('rect', { width: '100%', height: '100%', fill: surface(svg) }));
  const text = shape('text', {
    x: '16',
    y: String(height + 16),
    'font-size': '12',
    'font-family': style.fontFamily,
    fill: style.color,
  });
  text.textContent = note;
  copy.append(text);
  return new XMLSerializer().serializeToString(copy);
}

/** A sheet that says all it has to say itself, at the size of the paper: A3, lying. */
export function posterFile(svg: SVGSVGElement): string {
  const copy = copied(svg);
  copy.setAttribute('width', '420mm');
  copy.setAttribute('height', '297mm');
  return new XMLSerializer().serializeToString(copy);
}

/** The same picture with its styles in its elements, and links that lead here from elsewhere. */
function copied(svg: SVGSVGElement): SVGSVGElement {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const originals = [svg, ...svg.querySelectorAll<SVGElement>('*')];
  const copies = [copy, ...copy.querySelectorAll<SVGElement>('*')];
  copies.forEach((element, i) => inline(originals[i], element));
  for (const link of copy.querySelectorAll('a')) {
    const href = link.getAttribute('href');
    if (href) link.setAttribute('href', new URL(href, location.href).href);
  }
  for (const inner of copy.querySelectorAll('svg')) {
    const { width, height } = inner.viewBox.baseVal;
    inner.setAttribute('width', String(width));
    inner.setAttribute('height', String(height));
  }
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  return copy;
}

function inline(original: SVGElement | undefined, copy: SVGElement): void {
  if (!original) return;
  const style = getComputedStyle(original);
  copy.removeAttribute('style');
  copy.removeAttribute('class');
  for (const name of DRAWN) {
    const value = style.getPropertyValue(name);
    if (value) copy.setAttribute(name, value);
  }
}

function surface(svg: SVGSVGElement): string {
  const panel = svg.closest('.panel') ?? document.body;
  return getComputedStyle(panel).backgroundColor;
}

function shape(name: string, attributes: Record<string, string>): SVGElement {
  const element = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  return element;
}

/** Hands a text to the browser as a file to save. */
export function saveFile(name: string, type: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
