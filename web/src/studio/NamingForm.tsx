import { useState } from 'preact/hooks';
import { apiUrl, post } from '../api';
import { beside, SelectField, SmallForm } from '../components/SmallForm';
import { Icon } from '../components/Icon';
import { TextField } from '../components/TextField';
import { isDate, tidyDate } from '../dates';
import { useWords } from '../i18n/index';
import { useKept } from '../kept';
import { useAct } from '../review/act';
import { useAbout } from '../session';
import { BeforeFounding } from './BeforeFounding';
import type { Studio } from '../types';

interface NamingFormProps {
  studio: Studio;
  onDone: () => void;
}

export const namingForm = (studio: string) => `naming-${studio}`;

/** 登记命名: the level, the day and the number of the document; what rules say is shown after. */
export function NamingForm({ studio, onDone }: NamingFormProps) {
  const words = useWords();
  const said = words.crew;
  const { today } = useAbout();
  const { fields, key, change, forget } = useKept(namingForm(studio.code), {
    level: 'ENTERPRISE',
    day: today,
    docNo: '',
    certNo: '',
  });
  const { level, day, docNo, certNo } = fields;
  const [tried, setTried] = useState(false);
  const [warned, setWarned] = useState<string[] | null>(null);
  const { acting, refused, act } = useAct();
  const { NONE: _, ...levels } = words.levels;
  const badDay = !isDate(tidyDate(day));
  const save = async () => {
    setTried(true);
    if (badDay) return;
    const body = {
      level,
      namedOn: tidyDate(day),
      ...(docNo.trim() ? { docNo: docNo.trim() } : {}),
      ...(certNo.trim() ? { certNo: certNo.trim() } : {}),
    };
    let warnings: string[] = [];
    const done = await act(async () => {
      const url = apiUrl(`/studios/${encodeURIComponent(studio.code)}/namings`);
      const answer = await post<{ warnings?: { message: string }[] }>(url, body, key);
      warnings = (answer.warnings ?? []).map((one) => one.message);
    });
    if (!done) return;
    forget();
    if (warnings.length) setWarned(warnings);
    else onDone();
  };
  const cancel = () => {
    forget();
    onDone();
  };
  if (warned) {
    return (
      <div class="pad" role="status">
        <p>
          <b>{said.namedWithNotes}</b>
        </p>
        {warned.map((one) => (
          <p>
            <Icon name="warn" /> {one}
          </p>
        ))}
        <button type="button" class="btn" onClick={onDone}>
          {said.seen}
        </button>
      </div>
    );
  }
  return (
    <SmallForm
      name={said.name}
      disabled={acting}
      refused={refused}
      fields={['namedOn', 'docNo', 'certNo']}
      onSend={() => void save()}
      onCancel={cancel}
    >
      <SelectField id="naming-level" label={said.level} value={level} options={levels} onChange={(chosen) => change({ level: chosen })} />
      <TextField
        id="naming-day"
        label={said.namedOn}
        value={day}
        date
        required
        complaint={tried && badDay ? words.form.badDate : beside(refused, 'namedOn')}
        hint={<BeforeFounding studio={studio} day={day} />}
        onChange={(typed) => change({ day: typed })}
      />
      <TextField
        id="naming-doc"
        label={said.docNo}
        value={docNo}
        complaint={beside(refused, 'docNo')}
        onChange={(typed) => change({ docNo: typed })}
      />
      <TextField
        id="naming-cert"
        label={said.certNo}
        value={certNo}
        complaint={beside(refused, 'certNo')}
        onChange={(typed) => change({ certNo: typed })}
      />
    </SmallForm>
  );
}
