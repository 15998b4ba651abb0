import type { ComponentChildren } from 'preact';

interface BlockProps {
  id: string;
  title: string;
  /** What is said when there is nothing. */
  none: string;
  /** The way to the whole list, where this is a part. */
  all?: { href: string; text: string } | undefined;
  children: ComponentChildren[];
}

/** A panel with a list, or a word where there is nothing to list. */
export function Block({ id, title, none, all, children }: BlockProps) {
  return (
    <section class="panel" aria-labelledby={id}>
      <div class="phead">
        <h2 id={id}>{title}</h2>
        {all && (
          <div class="tools">
            <a class="link" href={all.href}>
              {all.text}
            </a>
          </div>
        )}
      </div>
      {children.length === 0 ? (
        <p class="pad sub">{none}</p>
      ) : (
        <ul class="plain resultlist">{children}</ul>
      )}
    </section>
  );
}
