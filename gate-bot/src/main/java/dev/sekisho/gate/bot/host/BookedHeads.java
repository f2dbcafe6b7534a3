package dev.sekisho.gate.bot.host;

import dev.sekisho.gate.bot.Books;
import dev.sekisho.gate.engine.Evaluation;
import dev.sekisho.gate.fact.HeadSha;
import dev.sekisho.gate.fact.PullRequestRef;
import dev.sekisho.gate.github.publish.SharedHeads;
import dev.sekisho.gate.ledger.KeptDecision;
import java.util.List;

/** Heads that several pull requests have, by what is in the books. Thread-safe. */
record BookedHeads(Books books) implements SharedHeads {

  /** Newest decisions about a pull request among which the last answer to a merge is. */
  private static final int DECISIONS = 20;

  @Override
  public List<PullRequestRef> notAllowed(PullRequestRef subject, HeadSha head) {
    return books.heads().having(subject.repository(), head).stream()
        .filter(other -> !other.equals(subject))
        .filter(other -> !isAllowed(other, head))
        .toList();
  }

  private boolean isAllowed(PullRequestRef other, HeadSha head) {
    return books.ledger().decisions(other, DECISIONS).stream()
        .map(KeptDecision::answer)
        .filter(answer -> answer.question().fold(m -> m.group().isEmpty(), d -> false))
        .findFirst()
        .filter(answer -> answer.head().equals(head))
        .filter(BookedHeads::allows)
        .isPresent();
  }

  private static boolean allows(Evaluation answer) {
    return answer.verdict().fold(b -> false, u -> false, h -> false, allow -> true);
  }
}
