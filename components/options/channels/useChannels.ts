/** The channels as the background has them, and which of them the browser lets us reach. */
import { useCallback, useEffect, useState } from 'preact/hooks';
import type { ChannelLine, ChannelsAnswer } from '../../../utils/platform/watch-messages';
import type { Ports } from '../ports';

export interface Channels {
  answer: ChannelsAnswer | null;
  /** Ids of channels whose host is not allowed. */
  barred: ReadonlySet<string>;
  failed: boolean;
  again(): Promise<void>;
}

export function useChannels({ ask, hasHosts }: Ports): Channels {
  const [answer, setAnswer] = useState<ChannelsAnswer | null>(null);
  const [barred, setBarred] = useState<ReadonlySet<string>>(new Set());
  const [failed, setFailed] = useState(false);
  const again = useCallback(async () => {
    setFailed(false);
    try {
      const answer = await ask({ type: 'channels' });
      setAnswer(answer);
      const allowed = await Promise.all(answer.channels.map(({ hosts }) => hasHosts(hosts)));
      setBarred(new Set(answer.channels.filter((_, index) => !allowed[index]).map(({ id }) => id)));
    } catch {
      setFailed(true);
    }
  }, [ask, hasHosts]);
  useEffect(() => void again(), [again]);
  return { answer, barred, failed, again };
}

/** The name that a person gave it, else the service's. */
export const nameOf = ({ name }: Pick<ChannelLine, 'name'>, service: string): string => name || service;
