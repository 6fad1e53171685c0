import { Tag } from 'antd';
import { useMessages } from '../../../i18n/language.tsx';
import { type Profile, profileFacts } from './profile.ts';

/** All that is known of a user beside the behaviors. */
export function ProfileFacts({ profile }: { profile: Profile | null }) {
  const messages = useMessages();
  const facts = profile === null ? [] : profileFacts(profile, messages);
  if (facts.length === 0) return <p className="profile-facts quiet">{messages.user.noProfile}</p>;
  return (
    <div className="profile-facts">
      {facts.map((fact) => (
        <Tag key={fact} variant="filled">
          {fact}
        </Tag>
      ))}
    </div>
  );
}
