/** `$1` answer, `$2` patterns as JSON in the shape of `StoredPattern`. */
export const insertPatterns = `
  insert into pattern (mining_id, rank, steps, codes, step_count, length, support, confidence, lift, prefix_supports,
    suffix_supports, lags, span, example, target_support, odds_ratio, odds_low, odds_high, p_value, q_value, target_lag)
  select $1, rank, steps, codes, jsonb_array_length(steps), length, support, confidence, lift, "prefixSupports",
    "suffixSupports", lags, span, example, "targetSupport", "oddsRatio", "oddsLow", "oddsHigh", "pValue", "qValue",
    nullif("targetLag", 'null'::jsonb)
  from jsonb_to_recordset($2::jsonb) as pattern (rank int, steps jsonb, codes text[], length int, support int,
    confidence float8, lift float8, "prefixSupports" int[], "suffixSupports" int[], lags jsonb, span float8, example jsonb,
    "targetSupport" int, "oddsRatio" float8, "oddsLow" float8, "oddsHigh" float8, "pValue" float8, "qValue" float8,
    "targetLag" jsonb)`;
