/** The outlines of the icons, on a grid of 24, drawn in the colour of the text around them. */
const OUTLINES = {
  collapse: 'm9 6 6 6-6 6',
  down: 'm6 9 6 6 6-6',
  more: 'M4.5 11.5h1v1h-1zm7 0h1v1h-1zm7 0h1v1h-1z',
  snooze: 'M12 8v4l3 2M4 12a8 8 0 1 0 16 0 8 8 0 1 0-16 0',
  leaf: 'M5 20C4 10 10 4 20 4c0 10-6 15-13 14M5 20c2-5 5-8 9-10',
};

export type IconName = keyof typeof OUTLINES;

/** An icon beside words or in a button that has a name of its own; says nothing itself. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg class="i" viewBox="0 0 24 24" aria-hidden="true">
      <path d={OUTLINES[name]} />
    </svg>
  );
}
