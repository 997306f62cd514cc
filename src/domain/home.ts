/** Where the panel may live. */
export const HOMES = ['page', 'sidebar', 'both'] as const;

/** Where the panel lives; there is none until the user has chosen. */
export type Home = (typeof HOMES)[number];

/** The panel's outer shape in the page, the same for every profile. `width` in CSS pixels. */
export interface PanelShape {
  collapsed: boolean;
  width: number;
}

/** How the panel stands until the user changes it. */
export const FIRST_SHAPE: PanelShape = { collapsed: false, width: 348 };

/** Between these the panel's width may be, in CSS pixels. */
export const NARROWEST = 280;
export const WIDEST = 640;

/** The nearest width at which the panel can be read and leaves room for the page. */
export function fittingWidth(width: number): number {
  return Math.round(Math.min(WIDEST, Math.max(NARROWEST, width)));
}

/** A shape of such a width. */
export function fitting(shape: PanelShape): PanelShape {
  return { ...shape, width: fittingWidth(shape.width) };
}
