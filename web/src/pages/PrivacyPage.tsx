import { useTitle } from '../hooks';
import { useWords } from '../i18n/index';

/** 隐私说明: what is held of people, what is public, who sees what, and one's rights. */
export function PrivacyPage() {
  const words = useWords();
  const { privacy } = words;
  useTitle(privacy.title, words.name);
  return (
    <>
      <div class="title alone">
        <div>
          <h1>{privacy.title}</h1>
          <p class="meta">{privacy.sub}</p>
        </div>
      </div>
      <section class="panel prose">
        {privacy.parts.map((part) => (
          <>
            <h2>{part.title}</h2>
            <ul>
              {part.points.map((point) => (
                <li>{point}</li>
              ))}
            </ul>
          </>
        ))}
      </section>
    </>
  );
}
