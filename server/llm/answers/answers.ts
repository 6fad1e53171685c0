import type { PrismaClient } from '../../database/generated/prisma/client.ts';

/** Complete answers by `requestHash`, so that the same question is not paid for twice. */
export interface Answers {
  find(hash: string): Promise<string | undefined>;
  /** Keeps the text of a complete answer. An answer that is kept already stays. */
  keep(hash: string, text: string): Promise<void>;
  /** Forgets an answer, so that its question is asked anew. */
  forget(hash: string): Promise<void>;
}

export function createAnswers(prisma: PrismaClient): Answers {
  return {
    async find(requestHash) {
      const answer = await prisma.llmAnswer.findUnique({ where: { requestHash } });
      return answer?.text;
    },
    async keep(requestHash, text) {
      await prisma.llmAnswer.createMany({ data: [{ requestHash, text }], skipDuplicates: true });
    },
    async forget(requestHash) {
      await prisma.llmAnswer.deleteMany({ where: { requestHash } });
    },
  };
}
