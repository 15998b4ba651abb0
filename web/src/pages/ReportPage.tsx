export function ReportPage(_: { name: string }) { return null; }
