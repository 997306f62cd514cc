/** Where the panel lives; there is none until the user has chosen. */
export type Home = 'page' | 'sidebar' | 'both';

/** The panel's outer shape in the page, the same for every profile. `width` in CSS pixels. */
export interface PanelShape {
  collapsed: boolean;
  width: number;
}

/** How the panel stands until the user changes it. */
export const FIRST_SHAPE: PanelShape = { collapsed: false, width: 348 };

const NARROWEST = 280;
const WIDEST = 640;

/** A shape whose width can be read and leaves room for the page. */
export function fitting(shape: PanelShape): PanelShape {
  return { ...shape, width: Math.round(Math.min(WIDEST, Math.max(NARROWEST, shape.width))) };
}
