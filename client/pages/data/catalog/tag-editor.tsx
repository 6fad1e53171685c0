import { Button, Select } from 'antd';
import { useState } from 'react';
import { useMutation } from 'urql';
import { graphql } from '../../../graphql/graphql.ts';
import { useMessages } from '../../../i18n/language.tsx';
import { troubleIn, troubleWords } from '../trouble.ts';
import type { TaggedEntry, TaggedKind } from './catalog-query.ts';

const SetAppTags = graphql(`
  mutation SetAppTags($id: ID!, $tags: [String!]!) {
    entry: setAppTags(id: $id, tags: $tags) {
      id
      tags
      tagSource
    }
  }
`);
const SetMediaTags = graphql(`
  mutation SetMediaTags($id: ID!, $tags: [String!]!) {
    entry: setMediaTags(id: $id, tags: $tags) {
      id
      tags
      tagSource
    }
  }
`);
const setTags = { APPS: SetAppTags, MEDIA: SetMediaTags };

const mostTags = 10;

type Props = { kind: TaggedKind; entry: TaggedEntry; onClose: () => void };

/** Writes the tags of an entry by hand, where they stand. */
export function TagEditor({ kind, entry: { id, name, tags: before }, onClose }: Props) {
  const messages = useMessages();
  const { catalog } = messages.data;
  const [tags, setChosen] = useState<string[]>(before);
  const [{ fetching, error }, save] = useMutation(setTags[kind]);
  const go = async () => {
    const { data } = await save({ id, tags });
    if (data) onClose();
  };
  return (
    <div className="tag-editor">
      <Select
        autoFocus
        mode="tags"
        className="tag-editor__tags"
        aria-label={catalog.editing(name)}
        placeholder={catalog.editHint}
        maxCount={mostTags}
        open={false}
        suffixIcon={null}
        tokenSeparators={[',', '，', '、']}
        value={tags}
        onChange={setChosen}
      />
      <Button type="primary" loading={fetching} onClick={() => void go()}>
        {catalog.save}
      </Button>
      <Button onClick={onClose}>{catalog.cancel}</Button>
      {error && (
        <span className="tag-editor__error" role="alert">
          {catalog.saveFailed} {troubleWords(troubleIn(error), messages)}
        </span>
      )}
    </div>
  );
}
