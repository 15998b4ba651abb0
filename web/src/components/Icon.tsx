const SHAPES = {
  search: { box: 18, paths: ['M8 3a5 5 0 1 0 0 10 5 5 0 0 0 0-10z', 'm12 12 3.5 3.5'] },
  down: { box: 16, paths: ['m3.5 6 4.5 4.5L12.5 6'] },
  close: { box: 16, paths: ['M4 4l8 8M12 4l-8 8'] },
  menu: { box: 20, paths: ['M3 5.5h14M3 10h14M3 14.5h14'] },
  info: { box: 20, paths: ['M10 2.5a7.5 7.5 0 1 0 0 15 7.5 7.5 0 0 0 0-15z', 'M10 9v5M10 6.2v.1'] },
  warn: { box: 20, paths: ['M10 2.8l8 14H2z', 'M10 8v4.2M10 14.6v.1'] },
  stop: {
    box: 20,
    paths: ['M6.6 2.5h6.8l4.1 4.1v6.8l-4.1 4.1H6.6l-4.1-4.1V6.6z', 'M10 6v5M10 13.8v.1'],
  },
  done: { box: 20, paths: ['M10 2.5a7.5 7.5 0 1 0 0 15 7.5 7.5 0 0 0 0-15z', 'm6.7 10.3 2.2 2.2 4.4-4.9'] },
  open: { box: 20, paths: ['M10 2.5a7.5 7.5 0 1 0 0 15 7.5 7.5 0 0 0 0-15z'] },
  offline: {
    box: 20,
    paths: ['M3 3l14 14', 'M2.5 8a11 11 0 0 1 4-2.4M17.5 8A11 11 0 0 0 9 5M6 11.5a6 6 0 0 1 2.4-1.4M10 15.5v.1'],
  },
} as const;

export type IconName = keyof typeof SHAPES;

/** A line drawing beside a word; it says nothing by itself. */
export function Icon({ name }: { name: IconName }) {
  const { box, paths } = SHAPES[name];
  return (
    <svg class="icon" viewBox={`0 0 ${box} ${box}`} aria-hidden="true">
      {paths.map((path) => (
        <path d={path} />
      ))}
    </svg>
  );
}
