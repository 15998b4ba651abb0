import type { ComponentChildren } from 'preact';

interface EmptyProps {
  title: string;
  children?: ComponentChildren;
  action?: ComponentChildren;
}

/** Nothing to show: what is so, and what to do next. */
export function Empty({ title, children, action }: EmptyProps) {
  return (
    <div class="empty">
      <svg viewBox="0 0 120 40" fill="none" stroke="var(--l1)" stroke-width="2" stroke-linecap="round" aria-hidden="true">
        <path d="M4 12h112" />
        <path d="M34 12c10 0 8 16 18 16h16" stroke-dasharray="3 5" />
      </svg>
      <b>{title}</b>
      {children && <p>{children}</p>}
      {action && <div class="acts">{action}</div>}
    </div>
  );
}
