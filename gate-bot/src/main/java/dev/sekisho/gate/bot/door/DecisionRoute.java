package dev.sekisho.gate.bot.door;

import dev.sekisho.gate.bot.page.DecisionPage;
import dev.sekisho.gate.engine.DecisionId;
import dev.sekisho.gate.ledger.JdbcLedger;
import dev.sekisho.gate.ledger.KeptDecision;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Optional;

/**
 * Shows decisions to whoever has their address. The address holds 256 bits that nobody guesses and
 * that stand in the check, so those who can read the pull request have it.
 */
public final class DecisionRoute implements Door.Routes {
  private static final int RECENT = 20;

  private final JdbcLedger ledger;
  private final DecisionPage page;

  /** A route. */
  public DecisionRoute(JdbcLedger ledger, DecisionPage page) {
    this.ledger = ledger;
    this.page = page;
  }

  @Override
  public void addTo(JavalinConfig config) {
    config.routes.get("/decisions/{id}", this::show);
    config.routes.get(
        DecisionPage.STYLE_PATH,
        context ->
            context
                .contentType("text/css; charset=utf-8")
                .header("Cache-Control", "public, max-age=3600")
                .result(DecisionPage.style()));
  }

  private void show(Context context) {
    Optional<KeptDecision> kept = id(context.pathParam("id")).flatMap(ledger::decision);
    context.contentType("text/html; charset=utf-8");
    if (kept.isEmpty()) {
      context.status(HttpStatus.NOT_FOUND).result(page.missing());
      return;
    }
    context.result(page.of(kept.get(), newest(kept.get())));
  }

  private static Optional<DecisionId> id(String text) {
    try {
      return Optional.of(new DecisionId(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** The newest decision about the same question; this one when none is newer. */
  private KeptDecision newest(KeptDecision kept) {
    List<KeptDecision> recent = ledger.decisions(kept.answer().subject(), RECENT);
    return recent.stream()
        .filter(other -> other.answer().question().equals(kept.answer().question()))
        .filter(other -> other.at().isAfter(kept.at()))
        .findFirst()
        .orElse(kept);
  }
}
