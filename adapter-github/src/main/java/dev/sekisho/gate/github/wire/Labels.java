package dev.sekisho.gate.github.wire;

import dev.sekisho.gate.fact.LabelName;
import dev.sekisho.gate.fact.PullRequestRef;
import java.util.Optional;
import org.kohsuke.github.HttpException;

/** The labels of pull requests. Thread-safe. */
public final class Labels {
  private static final int NOT_FOUND = 404;

  private final Handles handles;

  Labels(Handles handles) {
    this.handles = handles;
  }

  /** Puts a label on. */
  public void add(PullRequestRef subject, LabelName label) {
    handles.call(
        subject + " label",
        () -> {
          handles.pull(subject).addLabels(label.value());
          return Optional.empty();
        });
  }

  /** Takes a label off; without effect when it is not on. */
  public void remove(PullRequestRef subject, LabelName label) {
    handles.call(
        subject + " label",
        () -> {
          try {
            handles.pull(subject).removeLabels(label.value());
          } catch (HttpException e) {
            if (e.getResponseCode() != NOT_FOUND) {
              throw e;
            }
          }
          return Optional.empty();
        });
  }
}
