// What is said of an article, and of what was turned away; made by `python -m clients.declarations`.

/** Who published an article. */
export interface Publisher {
  /** As the source writes it. */
  name: string;
  /** Absent where the source does not say. */
  uri?: string;
}

/** Something in an article that was repaired, or a field that was left out, because it could not be read. */
export interface IngestWarning {
  /** A short fixed code, such as mojibake or unreadable-field. */
  code: string;
  /** The field of the article. */
  field: string;
  /** What the source said there, shortened, if it was left out. */
  value?: string;
}

/** How an article came in. */
export interface Ingest {
  /** The kind of form it was read from. */
  sourceKind: "text" | "json" | "ninjs" | "stdin";
  /** Where it was read: file and line, the name of an HTTP source, a feed. */
  sourceRef: string;
  /** When the door read it. */
  fetchedAt: string;
  /** The version of ingest. */
  version: string;
  /** The way it came in: file, http, feed; others may be added. */
  door?: string;
  /** The form, such as ninjs-3, news-please or warc. */
  form?: string;
  /** What was repaired or left out; mostly empty. */
  warnings: IngestWarning[];
}

/** One revision of a news article. */
export interface Article {
  /** The same in every revision: UUIDv5 of the URL or of source, date, headline. */
  articleId: string;
  /** May be empty. */
  headline: string;
  /** What the offsets of every tag refer to. */
  body: string;
  /** Absent where the source does not say. */
  datePublished?: string;
  /** BCP 47; absent where the source does not say. */
  language?: string;
  /** Absent where the source does not say. */
  url?: string;
  /** Absent where nobody says who published it. */
  publisher?: Publisher;
  /** Empty where the source names none. */
  authors: string[];
  /** Keywords of the source's own; empty where it has none. */
  subjects: string[];
  /** How this revision came in. */
  ingest: Ingest;
  /** Counts the distinct versions of this article, from 1. */
  revision: number;
  /** Of headline, a line feed, and body, as UTF-8. */
  textSha256: string;
}

/** A temporal expression, after TIMEX3. */
export interface DateTag {
  /** Which text of the article it points into. */
  field: "headline" | "body";
  /** The offset of the first character, from 0. */
  start: number;
  /** Half-open: the offset behind the last character. */
  end: number;
  /** The very characters, to check offsets by. */
  exact: string;
  /** The share of such tags that are right. */
  confidence: number;
  /** The rule or model that made this tag. */
  method: string;
  /** Whether one meaning is known, several are as likely, or none is. */
  status: "resolved" | "ambiguous" | "unresolved";
  /** Why it is not resolved, or what decided. */
  reason?: string;
  /** A day or longer, a time of day, a length of time, or something that recurs. */
  type: "DATE" | "TIME" | "DURATION" | "SET";
  /** TIMEX3, such as 2024-11-29, 2024-W48, P2Y; what is unknown is X. */
  value?: string;
  /** Its first day or second; absent if it lies at no known time. */
  from?: string;
  /** Its last day or second, included; absent as `from` is. */
  to?: string;
  /** How precise the words are. */
  granularity?: "millennium" | "century" | "decade" | "year" | "half" | "season" | "quarter" | "month" | "week" | "weekend" | "day" | "part-of-day" | "hour" | "minute" | "second";
  /** What it was resolved against; absent if its words say all. */
  anchor?: string;
}

/** A GeoJSON point. */
export interface Point {
  /** Always Point. */
  type: "Point";
  /** Longitude, latitude, in degrees (WGS 84). */
  coordinates: [number, number];
}

/** A place that a toponym may mean. */
export interface Candidate {
  /** ISO 3166-1 alpha-2. */
  countryCode?: string;
  /** ISO 3166-2. */
  subdivision?: string;
  /** Where it is; of a location without any id, where the town beside it is. Absent if unknown. */
  geometry?: Point;
  /** GeoNames feature code, such as PPLC or PCLI. */
  featureCode?: string;
  /** Its name in GeoNames. */
  name: string;
  /** Its number in GeoNames. */
  geonamesId: number;
  /** How likely it is the one that is meant. */
  score: number;
}

/** How what is spoken of lies to a place: 40 km north of it. */
export interface Relation {
  /** Near it, just outside it, or at a distance or side. */
  kind: "near" | "outside" | "away";
  /** How far, if told. */
  distanceKm?: number;
  /** In which direction from it, if told. */
  direction?: "N" | "NE" | "E" | "SE" | "S" | "SW" | "W" | "NW";
}

/** A toponym, and the place it means. */
export interface LocationTag {
  /** Which text of the article it points into. */
  field: "headline" | "body";
  /** The offset of the first character, from 0. */
  start: number;
  /** Half-open: the offset behind the last character. */
  end: number;
  /** The very characters, to check offsets by. */
  exact: string;
  /** The share of such tags that are right. */
  confidence: number;
  /** The rule or model that made this tag. */
  method: string;
  /** Whether one meaning is known, several are as likely, or none is. */
  status: "resolved" | "ambiguous" | "unresolved";
  /** Why it is not resolved, or what decided. */
  reason?: string;
  /** ISO 3166-1 alpha-2. */
  countryCode?: string;
  /** ISO 3166-2. */
  subdivision?: string;
  /** Where it is; of a location without any id, where the town beside it is. Absent if unknown. */
  geometry?: Point;
  /** GeoNames feature code, such as PPLC or PCLI. */
  featureCode?: string;
  /** Its name in GeoNames, or that of the likeliest, or in the tables of whoever runs the service. */
  name?: string;
  /** Its number in GeoNames, if it is in there. */
  geonamesId?: number;
  /** What the article is about, where it was written, or else a mere mention. */
  role: "mention" | "focus" | "dateline";
  /** Read from an adjective or a people: Ukrainian, Russians. */
  demonym: boolean;
  /** When ambiguous, the best first. */
  candidates: Candidate[];
  /** Where what is meant lies, if it is not the place itself: 40 km north of it. */
  relation?: Relation;
  /** Its id in the tables of whoever runs the service. */
  localId?: string;
}

/** A stretch of the article: `text[start:end] == exact`, in Unicode code points. */
export interface Span {
  /** Which text of the article it points into. */
  field: "headline" | "body";
  /** The offset of the first character, from 0. */
  start: number;
  /** Half-open: the offset behind the last character. */
  end: number;
  /** The very characters, to check offsets by. */
  exact: string;
}

/** A person or a body that acts in the article: one per entity, with all its mentions. */
export interface Actor {
  /** The share of such tags that are right. */
  confidence: number;
  /** The rule or model that made this tag. */
  method: string;
  /** Whether one meaning is known, several are as likely, or none is. */
  status: "resolved" | "ambiguous" | "unresolved";
  /** Why it is not resolved, or what decided. */
  reason?: string;
  /** What acts. */
  kind: "person" | "organisation" | "government" | "group";
  /** The canonical name. */
  name: string;
  /** Everywhere it is named. */
  mentions: Span[];
  /** ISO 3166-1 alpha-3. */
  countryCode3?: string;
  /** CAMEO/PLOVER, such as UKRGOV; UKR where no sector is told, UAF where no country is. */
  code?: string;
  /** As the text gives it: President of Ukraine. */
  role?: Span;
  /** Its item; only of those whom a table knows. */
  wikidata?: string;
  /** Its id in the tables of whoever runs the service. */
  localId?: string;
}

/** The words that say who speaks: a name, a title or a pronoun. */
export interface Speaker {
  /** Which text of the article it points into. */
  field: "headline" | "body";
  /** The offset of the first character, from 0. */
  start: number;
  /** Half-open: the offset behind the last character. */
  end: number;
  /** The very characters, to check offsets by. */
  exact: string;
  /** Its place in `actors`, from 0; absent if none is known. */
  actor?: number;
}

/** Words that somebody said, without the marks around them. */
export interface Quote {
  /** Which text of the article it points into. */
  field: "headline" | "body";
  /** The offset of the first character, from 0. */
  start: number;
  /** Half-open: the offset behind the last character. */
  end: number;
  /** The very characters, to check offsets by. */
  exact: string;
  /** The share of such tags that are right. */
  confidence: number;
  /** The rule or model that made this tag. */
  method: string;
  /** Whether one meaning is known, several are as likely, or none is. */
  status: "resolved" | "ambiguous" | "unresolved";
  /** Why it is not resolved, or what decided. */
  reason?: string;
  /** Sentences in marks, a part of the writer's sentence in marks, or what is reported without marks. */
  kind: "direct" | "mixed" | "indirect";
  /** Who says it; absent if nobody can be told. */
  speaker?: Speaker;
  /** The verb or phrase that tells that it is said. */
  cue?: Span;
  /** The statement, interview or outlet that it was said in. */
  via?: Span;
  /** The place in `quotes` of what it goes on from, after a break; absent if none. */
  continues?: number;
}

/** A trained model that took part. */
export interface ModelVersion {
  /** What it recognises or decides. */
  name: string;
  /** The version of the model. */
  version: string;
  /** Of its weights. */
  sha256: string;
}

/** What made the tags: the same pipeline makes the same tags of the same article. */
export interface Pipeline {
  /** Always dateline. */
  name: string;
  /** The version of enrich. */
  version: string;
  /** Every trained model that took part. */
  models: ModelVersion[];
  /** Name and version of the gazetteer. */
  gazetteer: string;
  /** Of all rules, tables and weights: if it differs, tags may. */
  configHash: string;
}

/** What a consumer should know before relying on the tags. */
export interface Quality {
  /** How many tags are ambiguous or unresolved. */
  unresolved: number;
  /** Sentences for people, such as that it is not English. */
  warnings: string[];
}

/** An article with its dates, locations, actors and quotations. */
export interface EnrichedArticle {
  /** The article's; also the record's key. */
  articleId: string;
  /** The article's. */
  revision: number;
  /** The ce_id of the article event that was read. */
  articleEventId: string;
  /** The article's. */
  textSha256: string;
  /** The article itself, so that a consumer needs no join. */
  article: Article;
  /** What `start` and `end` count: neither bytes nor UTF-16 units. */
  offsetUnit: "unicode-code-point";
  /** When: in the order of the text. */
  dates: DateTag[];
  /** Where: in the order of the text. */
  locations: LocationTag[];
  /** Who: one entry an actor. */
  actors: Actor[];
  /** Who said what: in the order of the text. */
  quotes: Quote[];
  /** What made the tags. */
  pipeline: Pipeline;
  /** What to know before relying on them. */
  quality: Quality;
}

/** Why a message, or a piece of a source file, was rejected. */
export interface DeadLetter {
  /** How often it was put back on its topic. */
  replays: number;
  /** When it failed for the first time; a replay keeps it. */
  firstFailedAt: string;
  /** Where it failed: ingest, register or enrich. */
  stage: string;
  /** A short fixed code, such as invalid-json. */
  errorClass: string;
  /** For people; at most a kilobyte. */
  errorMessage: string;
  /** `poison`: the record is at fault; `bug`: we are; `transient`: neither, said by no present version. */
  disposition: "poison" | "transient" | "bug";
  /** How often it was tried. */
  attempts: number;
  /** The version that failed. */
  serviceVersion: string;
  /** Where the message was read, if from a topic. */
  topic?: string;
  /** Its partition there. */
  partition?: number;
  /** Its offset there. */
  offset?: number;
  /** The file and line it was read from, if from a file. */
  sourceRef?: string;
  /** Size in bytes of a value too big to carry. */
  valueOmitted?: number;
}
