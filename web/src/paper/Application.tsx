import type { ComponentChildren } from 'preact';
import { lastDay } from '../dates';
import { wordFor } from '../i18n/index';
import { zh } from '../i18n/zh';
import type { AwardItem, InnovationItem, IpAsset, Person, Studio } from '../types';
import { writtenDay } from './chinese';

/** What an application is filled from, as of a day. */
export interface Applied {
  studio: Studio;
  /** Those who lead it or belong to it on the day, leaders first. */
  members: Person[];
  /** Of the three years before the day. */
  results: InnovationItem[];
  awards: AwardItem[];
  assets: IpAsset[];
  asOf: string;
}

/** How many rows of each list fit; the rest is an appendix. */
const ROWS = 12;

/** 工作室申报表 (DOMAIN.md §5.3), with room for what is not recorded and for those who decide. */
export function Application({ studio, members, results, awards, assets, asOf }: Applied) {
  const leads = new Set(studio.leaders.filter((one) => holds(one, asOf)).map((one) => one.id));
  const leader = members.find((one) => leads.has(one.id)) ?? null;
  const apprentices = new Set(studio.pairings.flatMap((one) => one.apprentices));
  return (
    <>
      <h1>创新工作室申报表</h1>
      <table class="form">
        <tbody>
          <Row name="工作室名称">{studio.name}</Row>
          <Row name="所在单位">
            {studio.organisationName}
            {studio.organisation && <small>（{studio.organisation}）</small>}
          </Row>
          <tr>
            <th>创建时间</th>
            <td>{writtenDay(studio.foundedOn)}</td>
            <th>专业领域</th>
            <td>{studio.field}</td>
          </tr>
          <tr>
            <th>现有命名</th>
            <td colSpan={3}>
              {studio.namings
                .filter((one) => one.status === 'VALID')
                .map((one) => `${wordFor(zh.levels, one.level)}（${writtenDay(one.namedOn)}）`)
                .join('、') || '无'}
            </td>
          </tr>
          <tr>
            <th rowSpan={3}>领衔人</th>
            <td colSpan={3}>
              姓名：<b>{leader?.name}</b>
              {'　性别：'}
              {leader?.gender && zh.mine.genders[leader.gender]}
              {'　出生年份：'}
              {leader?.birthYear && `${leader.birthYear}年`}
            </td>
          </tr>
          <tr>
            <td colSpan={3}>
              岗位：{leader?.post ?? leader?.occupationName}
              {'　技能等级、职称：'}
              {leader && grade(leader)}
            </td>
          </tr>
          <tr>
            <td colSpan={3}>
              荣誉称号：{leader?.honours.map((one) => one.name ?? one.honour).join('、')}
            </td>
          </tr>
          <Row name="场地（平方米）" />
          <Row name="设备" />
          <Row name="经费（元）" />
          <Row name="制度" />
        </tbody>
      </table>
      <h2>成员（{members.length} 人）</h2>
      <table class="form rows">
        <thead>
          <tr>
            <th>姓名</th>
            <th>年龄</th>
            <th>工种</th>
            <th>等级</th>
            <th>分工</th>
          </tr>
        </thead>
        <tbody>
          {members.map((one) => (
            <tr>
              <td>{one.name}</td>
              <td>{one.birthYear ? Number(asOf.slice(0, 4)) - Number(one.birthYear) : ''}</td>
              <td>{one.occupationName}</td>
              <td>{grade(one)}</td>
              <td>{leads.has(one.id) ? '领衔人' : ''}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <h2>近三年成果、获奖与知识产权</h2>
      <List
        name="成果"
        items={results.map((one) => `${one.title}（${wordFor(zh.results.types, one.type)}，${writtenDay(one.completedOn)}）`)}
      />
      <List
        name="获奖"
        items={awards.map((one) => `${one.title}：${one.name}（${wordFor(zh.levels, one.level)}，${one.year}年）`)}
      />
      <List name="专利与软著" items={assets.map((one) => `${one.title}（${one.display}）`)} />
      <h2>带徒</h2>
      <p>
        {studio.pairings.length > 0
          ? `依托本工作室的师徒结对 ${studio.pairings.length} 份，带徒 ${apprentices.size} 人。`
          : '尚无依托本工作室的师徒结对。'}
      </p>
      <table class="form opinions">
        <tbody>
          {['单位意见', '基层工会意见', '市州工会意见', '省总工会意见'].map((name) => (
            <tr>
              <th>{name}</th>
              <td>
                <span>（盖章）</span>
                <span>年　　月　　日</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p class="hint">附件：成员名册、成果与获奖证书、专利与软件著作权证书复印件、管理制度。</p>
    </>
  );
}

function Row({ name, children }: { name: string; children?: ComponentChildren }) {
  return (
    <tr>
      <th>{name}</th>
      <td colSpan={3}>{children}</td>
    </tr>
  );
}

function List({ name, items }: { name: string; items: string[] }) {
  return (
    <div class="formlist">
      <h3>
        {name}（{items.length} 项）
      </h3>
      {items.length > 0 && (
        <ol>
          {items.slice(0, ROWS).map((item) => (
            <li>{item}</li>
          ))}
        </ol>
      )}
      {items.length > ROWS && <p>其余 {items.length - ROWS} 项见附件。</p>}
    </div>
  );
}

function holds(one: { from: string | null; to: string | null }, day: string): boolean {
  return (!one.from || one.from <= day) && (!one.to || lastDay(one.to) >= day);
}

/** The highest grade on record and the titles it stands for. */
function grade(person: Person): string {
  const order = Object.keys(zh.skillGrades);
  const grades = person.skills
    .filter((one) => order.includes(one.grade))
    .sort((a, b) => order.indexOf(b.grade) - order.indexOf(a.grade));
  return wordFor(zh.skillGrades, grades[0]?.grade ?? null);
}
