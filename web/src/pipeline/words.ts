import type { Messages } from '../i18n/index';
import { wordFor } from '../i18n/index';
import { EVERYBODY } from './question';
import type { PipelineTable } from './question';

/** A value of a facet in words. */
export function valueWord(
  facet: string,
  key: string,
  names: PipelineTable['names'],
  words: Messages,
): string {
  const named = names[facet]?.[key];
  if (named) return facet.endsWith('LineageOf') || facet === 'lineageOf' ? words.pipeline.lineOf(named) : named;
  const pipeline = words.pipeline;
  switch (facet) {
    case EVERYBODY:
      return pipeline.everybody;
    case 'grade':
      if (key === 'SKILLED') return pipeline.skilled;
      if (key === 'HIGH_SKILLED') return pipeline.highSkilled;
      return key === 'NONE' ? pipeline.noGrade : wordFor(words.skillGrades, key);
    case 'ageBand':
      return key === 'UNKNOWN' ? pipeline.unknown : pipeline.ages(key);
    case 'yearsInGrade':
      return key === 'NONE' ? pipeline.noGrade : key === 'UNKNOWN' ? pipeline.unknown : pipeline.years(key);
    case 'mentored':
      return key === 'true' ? pipeline.mentored : pipeline.notMentored;
    case 'lineage':
      return key === 'true' ? pipeline.inLine : pipeline.notInLine;
    case 'lineageOf':
    case 'studioLineageOf':
      return pipeline.lineOf(key);
    case 'bornFrom':
      return pipeline.bornSince(key);
    case 'bornTo':
      return pipeline.bornUntil(key);
    case 'honours':
      return wordFor(pipeline.honours, key);
    case 'status':
      return wordFor(pipeline.states, key);
    default:
      return key === 'NONE' ? pipeline.none : key;
  }
}
