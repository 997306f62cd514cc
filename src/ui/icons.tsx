/** The outlines of the icons, on a grid of 24, drawn in the colour of the text around them. */
const OUTLINES = {
  collapse: 'm9 6 6 6-6 6',
  down: 'm6 9 6 6 6-6',
  more: 'M4.2 12a.8.8 0 1 0 1.6 0 .8.8 0 1 0-1.6 0M11.2 12a.8.8 0 1 0 1.6 0 .8.8 0 1 0-1.6 0M18.2 12a.8.8 0 1 0 1.6 0 .8.8 0 1 0-1.6 0',
  pin: 'M12 17v5M9 3h6l-1 7 4 4H6l4-4z',
  snooze: 'M12 9v4l2 2M5 3 2 6M19 3l3 3M20 13a8 8 0 1 1-16 0 8 8 0 0 1 16 0z',
  leaf: 'M5 20C4 10 10 4 20 4c0 10-6 15-13 14M5 20c2-5 5-8 9-10',
};

export type IconName = keyof typeof OUTLINES;

/** An icon beside words or in a button that has a name of its own; says nothing itself. */
export function Icon({ name, small }: { name: IconName; small?: boolean }) {
  return (
    <svg class={small ? 'i small' : 'i'} viewBox="0 0 24 24" aria-hidden="true">
      <path d={OUTLINES[name]} />
    </svg>
  );
}
