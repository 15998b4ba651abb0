/** What the address says about the picture. */
export interface LineageView {
  minGrade: string;
  depth: number;
  list: boolean;
  up: boolean;
  folded: ReadonlySet<string>;
  link: string | null;
}
