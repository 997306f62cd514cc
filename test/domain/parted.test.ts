import { expect, test } from 'vitest';
import { parted } from '../../src/domain/parted.ts';

test.each([
  [['UXR Conf', 'Lisbon'], 'UXR Conf, Lisbon'],
  [['Researcher', undefined, '', 'Halden Labs'], 'Researcher, Halden Labs'],
  [['باحثة', 'القاهرة'], 'باحثة، القاهرة'],
  [['مؤتمر 2026', 'Lisbon'], 'مؤتمر 2026، Lisbon'],
  [['研究員', '東京大学'], '研究員、東京大学'],
  [['デザイナー（2026）', 'Halden Labs'], 'デザイナー（2026）、Halden Labs'],
  [['Lead UX', '東京大学', 'Lisbon'], 'Lead UX, 東京大学、Lisbon'],
  [['🎉', '2026'], '🎉, 2026'],
  [['Halden Labs'], 'Halden Labs'],
  [[undefined, ''], ''],
  [[], ''],
])('%j is told with the comma of its own script: %s', (texts, told) => expect(parted(texts)).toBe(told));
