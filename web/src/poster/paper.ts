/** The measures of a sheet of A3, lying, in hundredths of the width that a browser gives it. */
export const WIDE = 1587;
export const HIGH = 1123;
export const EDGE = 64;
/** Between the head and the foot. */
export const BODY = { left: EDGE, right: WIDE - EDGE, top: 196, bottom: HIGH - 150 };
