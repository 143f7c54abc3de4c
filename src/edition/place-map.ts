import { type PlaceMap, placeMapSchema } from '../schemas/place-map.ts';
import type { Report } from './checks/problem.ts';
import type { Edition } from './model.ts';
import type { ContentFiles } from './text-file.ts';
import { readYamlFile } from './yaml-file.ts';

const MAP_FILE = 'content/map.yaml';

/** The map of the places; null where there is none. Reports K05: a place that no record has, or that stands twice. */
export function readPlaceMap(files: ContentFiles, { facts }: Pick<Edition, 'facts'>, report: Report): PlaceMap | null {
  const map = files.has(MAP_FILE) ? readYamlFile(files, MAP_FILE, placeMapSchema, report) : null;
  if (!map) return null;
  const seen = new Set<string>();
  for (const [index, { place }] of map.value.places.entries()) {
    const at = map.line(['places', index, 'place']);
    if (!facts.places.some(({ id }) => id === place))
      report('K05', MAP_FILE, at, `names ${place}: no place has this id`);
    if (seen.has(place)) report('K05', MAP_FILE, at, `names ${place} a second time`);
    seen.add(place);
  }
  return map.value;
}
