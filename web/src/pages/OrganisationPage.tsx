export function OrganisationPage(_: { code: string }) { return null; }
