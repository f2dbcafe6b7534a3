package dev.sekisho.gate.pipeline;

import dev.sekisho.gate.action.Published;
import dev.sekisho.gate.engine.Evaluation;
import dev.sekisho.gate.fact.FactKind;
import dev.sekisho.gate.fact.FactSheet;
import dev.sekisho.gate.fact.HeadSha;
import dev.sekisho.gate.spi.FactSource;
import dev.sekisho.gate.spi.Request;
import dev.sekisho.gate.spi.StaleSource;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** From a question to a sheet. A source that breaks its contract leaves a sheet of gaps. */
final class Gathering {

  /**
   * What was gathered.
   *
   * @param sheet the sheet
   * @param failure what went wrong, when the sheet is none of the source's
   */
  record Gathered(FactSheet sheet, Optional<String> failure) {}

  private final FactSource source;

  Gathering(FactSource source) {
    this.source = source;
  }

  /**
   * Gathers what the rules read.
   *
   * @throws RuntimeException the source's own, when not even the head is known or when it is stale
   */
  Gathered gather(Request request, Published before, Set<FactKind> reads, Instant asOf) {
    Set<FactKind> wanted = EnumSet.of(FactKind.DETAILS);
    wanted.addAll(reads);
    FactSheet sheet;
    try {
      sheet = source.gather(request.subject(), request.head(), request.question(), wanted, asOf);
    } catch (StaleSource e) {
      throw e;
    } catch (RuntimeException e) {
      HeadSha head =
          request.head().or(() -> before.check().map(Evaluation::head)).orElseThrow(() -> e);
      return failed(request, head, asOf, "gathering the evidence failed: " + Failures.say(e));
    }
    if (!sheet.subject().equals(request.subject())
        || !sheet.question().equals(request.question())
        || !sheet.asOf().equals(asOf)
        || request.head().filter(head -> !head.equals(sheet.head())).isPresent()) {
      return failed(
          request,
          request.head().orElse(sheet.head()),
          asOf,
          "the evidence that was gathered is about something else than what was asked");
    }
    return new Gathered(sheet, Optional.empty());
  }

  private static Gathered failed(Request request, HeadSha head, Instant asOf, String reason) {
    FactSheet sheet =
        FactSheet.unknown(request.question(), request.subject(), head, asOf, "gate", reason);
    return new Gathered(sheet, Optional.of(reason));
  }
}
