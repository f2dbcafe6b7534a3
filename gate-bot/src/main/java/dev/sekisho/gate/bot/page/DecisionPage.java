package dev.sekisho.gate.bot.page;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import dev.sekisho.gate.ledger.KeptDecision;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;

/**
 * Writes the page of a decision: a plain one, without scripts, in which every text of others is
 * escaped. Thread-safe.
 */
public final class DecisionPage {

  /** Where the pages expect their style sheet. */
  public static final String STYLE_PATH = "/decisions.css";

  private static final Template PAGE = template("decision.html");
  private static final String MISSING = text("missing.html");
  private static final String STYLE = text("decisions.css");

  private final URI web;
  private final InstantSource clock;

  /**
   * Pages.
   *
   * @param web where people read the code host's pages, without a slash at the end
   * @param clock to say how old a fact is
   */
  public DecisionPage(URI web, InstantSource clock) {
    this.web = web;
    this.clock = clock;
  }

  /** Where people read pages of the code host that has its API at {@code api}. */
  public static URI web(URI api) {
    String text = api.toString();
    return URI.create(
        text.endsWith("/api/v3")
            ? text.substring(0, text.length() - "/api/v3".length())
            : text.replace("://api.github.com", "://github.com"));
  }

  /**
   * The page of a decision.
   *
   * @param newest the newest decision about the same question, or the decision itself
   */
  public String of(KeptDecision decision, KeptDecision newest) {
    return PAGE.execute(DecisionView.of(decision, newest, web, clock.instant()));
  }

  /** The page that says that there is no such decision. */
  public String missing() {
    return MISSING;
  }

  /** The style sheet of all pages. */
  public static String style() {
    return STYLE;
  }

  private static Template template(String name) {
    return Mustache.compiler().escapeHTML(true).emptyStringIsFalse(true).compile(text(name));
  }

  private static String text(String name) {
    try (InputStream in = DecisionPage.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new LinkageError(name + " is missing from the class path");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
