import type { EnrichedArticle, LocationTag, Span } from "./events";

/** The characters that a tag was read from: offsets count code points, where JavaScript's count UTF-16 units. */
export function textOf({ article }: EnrichedArticle, { field, start, end }: Span): string {
  return Array.from(article[field]).slice(start, end).join("");
}

/** The places that an article is about, as features of GeoJSON. */
export function features({ article, locations }: EnrichedArticle): object[] {
  return locations.filter(isOnMap).map((tag) => ({
    type: "Feature",
    geometry: tag.geometry,
    properties: { name: tag.name ?? tag.exact, headline: article.headline },
  }));
}

function isOnMap({ geometry, status }: LocationTag): boolean {
  return geometry !== undefined && status === "resolved";
}
