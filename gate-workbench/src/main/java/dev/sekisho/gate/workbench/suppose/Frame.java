package dev.sekisho.gate.workbench.suppose;

import dev.sekisho.gate.fact.Evidence;
import dev.sekisho.gate.fact.FactKind;
import dev.sekisho.gate.fact.FactSheet;
import dev.sekisho.gate.fact.HeadSha;
import dev.sekisho.gate.fact.Question;
import java.time.Instant;

/**
 * What a sheet is about, apart from its evidence.
 *
 * @param question what is asked
 * @param head of which head
 * @param asOf at what time
 */
record Frame(Question question, HeadSha head, Instant asOf) {

  static Frame of(FactSheet sheet) {
    return new Frame(sheet.question(), sheet.head(), sheet.asOf());
  }

  Frame asking(Question other) {
    return new Frame(other, head, asOf);
  }

  Frame about(HeadSha other) {
    return new Frame(question, other, asOf);
  }

  Frame at(Instant other) {
    return new Frame(question, head, other);
  }

  /** What becomes of evidence, of whatever kind. */
  interface Treatment {

    /** Evidence that is left as it is. */
    Treatment NONE =
        new Treatment() {
          @Override
          public <T> Evidence<T> of(FactKind kind, Evidence<T> evidence) {
            return evidence;
          }
        };

    <T> Evidence<T> of(FactKind kind, Evidence<T> evidence);
  }

  /** The evidence of {@code sheet}, in this frame. */
  FactSheet around(FactSheet sheet, Treatment treated) {
    return new FactSheet(
        question,
        sheet.subject(),
        head,
        asOf,
        treated.of(FactKind.DETAILS, sheet.details()),
        treated.of(FactKind.REPOSITORY, sheet.repository()),
        treated.of(FactKind.LABELS, sheet.labels()),
        treated.of(FactKind.LABEL_HISTORY, sheet.labelHistory()),
        treated.of(FactKind.COMMITS, sheet.commits()),
        treated.of(FactKind.HEAD_HISTORY, sheet.headHistory()),
        treated.of(FactKind.FILES, sheet.files()),
        treated.of(FactKind.REVIEWS, sheet.reviews()),
        treated.of(FactKind.COMMENTS, sheet.comments()),
        treated.of(FactKind.CHECKS, sheet.checks()),
        treated.of(FactKind.MEMBERSHIPS, sheet.memberships()),
        treated.of(FactKind.TICKETS, sheet.tickets()),
        treated.of(FactKind.MIGRATIONS, sheet.migrations()),
        treated.of(FactKind.WINDOW, sheet.window()),
        treated.of(FactKind.FREEZES, sheet.freezes()),
        treated.of(FactKind.DEPLOYMENTS, sheet.deployments()),
        treated.of(FactKind.BREAK_GLASS, sheet.breakGlass()));
  }
}
