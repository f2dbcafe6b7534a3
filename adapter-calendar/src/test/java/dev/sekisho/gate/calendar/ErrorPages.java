package dev.sekisho.gate.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.sekisho.gate.problem.ErrorId;
import dev.sekisho.gate.problem.GateException;
import dev.sekisho.gate.problem.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Every error has a page, and the page shows the message that is really given. */
public final class ErrorPages {
  private ErrorPages() {}

  /**
   * Fails unless each id of a class of errors has a page that shows the message of its refusal.
   *
   * @param refusals work that is refused, for each id
   */
  public static void show(Class<?> errors, Map<ErrorId, ThrowingCallable> refusals) {
    assertThat(refusals.keySet())
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(errors.getFields()).map(ErrorPages::value).collect(Collectors.toList()));
    refusals.forEach(
        (id, work) -> {
          Problem problem = problem(work);
          assertThat(problem.id()).isEqualTo(id);
          assertThat(page(id))
              .startsWith("# " + id + ": ")
              .contains("What to do: ")
              .contains("```text\n" + problem + "\n```");
        });
  }

  /** The first problem that {@code work} ends with. */
  public static Problem problem(ThrowingCallable work) {
    GateException refusal = catchThrowableOfType(GateException.class, work);
    assertThat(refusal).as("a refusal").isNotNull();
    return refusal.problems().get(0);
  }

  private static String page(ErrorId id) {
    try {
      return Files.readString(Path.of("..", "docs", "errors", id + ".md"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ErrorId value(Field field) {
    try {
      return (ErrorId) field.get(null);
    } catch (IllegalAccessException e) {
      throw new AssertionError(field + " is not public", e);
    }
  }
}
