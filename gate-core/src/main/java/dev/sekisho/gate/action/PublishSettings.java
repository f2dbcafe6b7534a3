package dev.sekisho.gate.action;

import dev.sekisho.gate.fact.LabelName;
import java.util.Map;

/**
 * How much the gate says at a pull request beside its check run, which it always publishes.
 *
 * @param reviews whether it approves and requests changes as a reviewer
 * @param comments when it writes its one comment
 * @param labels the label for each name of a verdict, for example {@code HOLD}; a verdict without
 *     an entry has none
 */
public record PublishSettings(boolean reviews, Comments comments, Map<String, LabelName> labels) {

  /** Reviews, no comment, no labels. */
  public static final PublishSettings DEFAULT = new PublishSettings(true, Comments.NEVER, Map.of());

  public PublishSettings {
    labels = Map.copyOf(labels);
  }

  /** When the gate writes its one comment. */
  public enum Comments {
    NEVER,
    /** Once something stands in the way; from then on it is kept up to date. */
    WHEN_CLOSED,
    ALWAYS
  }
}
