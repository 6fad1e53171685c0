/** A type of event. `synonyms` are other names in either language that mean the same. */
export interface EventTypeEntry {
  readonly code: string;
  readonly zh: string;
  readonly en: string;
  readonly synonyms: readonly string[];
  /** True for a type that a model named and no known name or synonym covers. */
  readonly isNew: boolean;
}

/** Says which behaviors are conversions. All conditions that are not null must hold. */
export interface ConversionRuleEntry {
  readonly id: number;
  readonly typeCode: string;
  /** The behavior's action code, whatever its case. */
  readonly action: string | null;
  /** The place's catalog type, or a part of the place's name. */
  readonly placeMatch: string | null;
  /** Words that must occur in the text and be meant: not negated, wished, asked or cancelled. `*` stands for up to 20 characters. */
  readonly textMatch: string | null;
  readonly enabled: boolean;
}
