export function StudiosPage() { return null; }
