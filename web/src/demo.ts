/** The ready questions of the demo group (fictional people and studios). */
export const DEMO_QUESTIONS = [
  { studio: 'S01', name: '沈砚秋', asOf: '2023-11-28' },
  { studio: 'S01', name: '沈砚秋', asOf: '2017-12-31' },
  { studio: 'S03', name: '司马岩', asOf: '2023-11-28' },
];
