import { wordFor } from '../i18n/index';
import { zh } from '../i18n/zh';
import type { Course, Pairing, PersonRef } from '../types';
import { writtenDay } from './chinese';
import { Blank } from './Paper';

/**
 * 师徒协议书: the five things that an agreement has to say (duties of both, content, goal, term,
 * assessment), with what is recorded and what the rules in force lay down. Its text is the usual
 * one; a unit that has its own prints that.
 */
export function Agreement({ pairing, course }: { pairing: Pairing; course: Course }) {
  const people = new Map(pairing.people.map((person) => [person.id, person]));
  const of = (ids: string[]) => ids.map((id) => people.get(id)).filter((one) => one !== undefined);
  const { scores, everyMonths, failPolicy } = course;
  const rates = course.allowances.flatMap((one) => one.steps);
  const rate = rates[rates.length - 1] ?? null;
  const reasons = course.reasons.map((reason) => wordFor(zh.endReasons, reason)).join('、');
  return (
    <>
      <h1>师徒协议书</h1>
      <p class="right">
        编号：
        <Blank>{pairing.agreementNo}</Blank>
      </p>
      <Party name="甲方（师傅）" people={of(pairing.mentors)} />
      <Party name="乙方（徒弟）" people={of(pairing.apprentices)} />
      <p>
        丙方（单位）：
        <Blank wide>{pairing.organisationName}</Blank>
      </p>
      <p class="indent">为传承技艺、培养人才，甲、乙、丙三方经协商一致，订立本协议，共同遵守。</p>
      <h2>一、工种与期限</h2>
      <p class="indent">
        乙方跟随甲方学习 <Blank>{pairing.occupationName}</Blank>，期限自{' '}
        <Blank>{writtenDay(pairing.startsOn)}</Blank> 起至 <Blank>{writtenDay(pairing.endsOn)}</Blank> 止。
      </p>
      <h2>二、培养目标与内容</h2>
      <p class="indent">
        <Blank wide>{pairing.goal}</Blank>
      </p>
      <h2>三、甲方职责</h2>
      <ol>
        <li>传思想、传技能、传作风，按培养目标制定带徒计划，逐月分解落实。</li>
        <li>把本工种的操作要领、经验和安全规程教给乙方，带领乙方参加技术攻关和岗位练兵。</li>
        <li>对乙方的安全操作负指导责任，如实评价乙方的学习情况。</li>
      </ol>
      <h2>四、乙方职责</h2>
      <ol>
        <li>尊敬师傅，虚心求教，服从工作安排，按计划完成学习任务，做好学习记录。</li>
        <li>遵守操作规程和劳动纪律，未经甲方同意不单独操作尚未掌握的设备。</li>
        <li>参加各项考核，期满能独立上岗，达到培养目标。</li>
      </ol>
      <h2>五、丙方职责</h2>
      <ol>
        <li>提供带徒所需的时间、场地、设备和资料，组织考核，建立带徒档案。</li>
        <li>
          {rate ? (
            <>
              按每名徒弟每月 <Blank>{rate.yuanPerMonth}</Blank> 元计发带徒津贴，考核后按等次发放
              {rate.source && `（${rate.source}）`}。
            </>
          ) : (
            <>
              按规定发放带徒津贴，标准为 <Blank />。
            </>
          )}
        </li>
        <li>甲方或乙方调动、离岗时，及时另行安排。</li>
      </ol>
      <h2>六、考核</h2>
      <p class="indent">
        {everyMonths !== null && `期内每 ${everyMonths} 个月考核一次；`}
        期满进行出师考核，以百分制计分
        {scores.pass !== null && `，${scores.pass} 分合格`}
        {scores.good !== null && `，${scores.good} 分良好`}
        {scores.excellent !== null && `，${scores.excellent} 分优秀`}。
        {failPolicy &&
          `未能出师的，${failPolicy.otherMentor ? '另择师傅，' : ''}${failPolicy.months ? `延长 ${failPolicy.months} 个月` : '延期'}。`}
      </p>
      <h2>七、异议、变更与解除</h2>
      <p class="indent">
        {course.objectionUntil && `${writtenDay(course.objectionUntil)}前，任何一方可以提出异议，经三方同意后另行结对。`}
        {reasons && `因${reasons}等原因不能继续的，可以解除本协议。`}
        变更、续签或解除须经三方同意并书面记载。任何一方不履行职责的，丙方有权终止本协议。
      </p>
      <p class="indent">本协议自签字之日起生效，一式三份，三方各执一份。</p>
      <div class="signatures">
        <p>甲方（签字）：</p>
        <p>乙方（签字）：</p>
        <p>丙方（盖章）：</p>
      </div>
      <p class="right">
        签订日期：
        <Blank>{writtenDay(pairing.signedOn)}</Blank>
      </p>
    </>
  );
}

function Party({ name, people }: { name: string; people: PersonRef[] }) {
  return (
    <>
      {people.map((person) => (
        <p class="party">
          <span>
            {name}：<Blank>{person.name}</Blank>
          </span>
          <span>
            工种：<Blank>{person.occupationName}</Blank>
          </span>
          <span>
            单位：<Blank>{person.organisationName}</Blank>
          </span>
        </p>
      ))}
    </>
  );
}
