import type { Pairing } from '../types';
import { uprightDay } from './chinese';

/** 拜师帖: one letter for each apprentice, read from top to bottom and from right to left. */
export function Invitation({ pairing }: { pairing: Pairing }) {
  const names = new Map(pairing.people.map((person) => [person.id, person.name]));
  const masters = pairing.mentors.map((id) => names.get(id) ?? id);
  return (
    <>
      {pairing.apprentices.map((id) => (
        <section class="letter">
          <div class="upright">
          <h1>拜师帖</h1>
          <p class="to">{masters.map((name) => `${name}师傅`).join('、')}台鉴：</p>
          <p class="body">
            弟子{names.get(id) ?? id}，久慕师傅技艺精湛、德行堪范，
            {pairing.occupationName ? `立志研习${pairing.occupationName}技艺，` : ''}
            今愿执弟子礼，拜于门下。自此谨遵师训，勤学苦练，尊师重道，守正创新，
            不负师恩，传薪续火。恳请师傅不吝教诲。
          </p>
          <p class="from">弟子 {names.get(id) ?? id} 敬拜</p>
          <p class="day">{uprightDay(pairing.signedOn ?? pairing.startsOn)}</p>
          </div>
        </section>
      ))}
    </>
  );
}
