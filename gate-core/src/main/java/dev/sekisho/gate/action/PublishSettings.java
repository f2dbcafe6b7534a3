package dev.sekisho.gate.action;

import dev.sekisho.gate.fact.LabelName;
import java.util.Map;

/**
 * How much the gate says at a pull request beside its check run, which it always publishes.
 *
 * @param reviews whether it approves and requests changes as a reviewer
 * @param comments when it writes its one comment
 * @param labels the label for a verdict, by its name, for example {@code HOLD}, or for a rule, by
 *     its name, for example {@code it-control-scope/out-of-scope}: it is on while that is the
 *     verdict, or while that rule says something, whoever put it on; everything else has none
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
