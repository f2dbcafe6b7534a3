package dev.sekisho.gate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.sekisho.gate.problem.ErrorId;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every error id of the code has a page, and every page is of an error id of the code. */
class ErrorPagesTest {
  private static final Path PAGES = Path.of("..", "docs", "errors");
  private static final String INDEX = "README.md";
  private static final String BEGIN =
      "<!-- index: made from the pages, accept with -Ddocs.accept=true -->\n";
  private static final String END = "<!-- end of index -->\n";

  @Test
  void everyIdHasAPageAndEveryPageAnId() throws IOException {
    Map<String, String> constants = new TreeMap<>();
    constants()
        .forEach(
            field ->
                constants.merge(
                    valueOf(field).value(), field.getFullName(), (a, b) -> a + " and " + b));
    assertThat(pages().keySet())
        .as("pages in %s; the constants are %s", PAGES, constants)
        .containsExactlyInAnyOrderElementsOf(constants.keySet());
  }

  @Test
  void noIdIsUsedForTwoErrors() {
    assertThat(constants().stream().map(ErrorPagesTest::valueOf).toList())
        .isNotEmpty()
        .doesNotHaveDuplicates();
  }

  @Test
  void everyPageIsHeadedByItsIdAndShowsAMessage() throws IOException {
    assertThat(pages())
        .allSatisfy(
            (id, page) ->
                assertThat(page)
                    .startsWith("# " + id + ": ")
                    .containsPattern("```(text)?\n" + id + "  "));
  }

  @Test
  void theIndexListsEveryPage() throws IOException {
    String rows =
        pages().entrySet().stream()
            .map(page -> row(page.getKey(), page.getValue()))
            .collect(Collectors.joining("", "| id | what it is |\n|---|---|\n", ""));
    Path file = PAGES.resolve(INDEX);
    String index = Files.readString(file);
    int begin = index.indexOf(BEGIN) + BEGIN.length();
    int end = index.indexOf(END, begin);
    assertThat(end).as("the markers around the index in %s", file).isGreaterThan(0);
    if (Boolean.getBoolean("docs.accept")) {
      Files.writeString(file, index.substring(0, begin) + rows + index.substring(end));
      return;
    }
    assertThat(index.substring(begin, end))
        .as(
            "%s is out of date; accept the pages that there are with"
                + " ./mvnw -Pfast -pl gate-cli -am test -Dtest=ErrorPagesTest"
                + " -Dsurefire.failIfNoSpecifiedTests=false -Ddocs.accept=true",
            file)
        .isEqualTo(rows);
  }

  private static String row(String id, String page) {
    String title = page.substring(page.indexOf(": ") + 2, page.indexOf('\n'));
    return "| [" + id + "](" + id + ".md) | " + title + " |\n";
  }

  private static Map<String, String> pages() throws IOException {
    Map<String, String> pages = new TreeMap<>();
    try (Stream<Path> files = Files.list(PAGES)) {
      List<Path> found = files.filter(file -> !file.endsWith(INDEX)).toList();
      for (Path file : found) {
        pages.put(file.getFileName().toString().replace(".md", ""), Files.readString(file));
      }
    }
    return pages;
  }

  private static List<JavaField> constants() {
    return new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.sekisho")
            .stream()
            .flatMap(type -> type.getFields().stream())
            .filter(field -> field.getRawType().isEquivalentTo(ErrorId.class))
            .filter(field -> field.getModifiers().contains(JavaModifier.STATIC))
            .toList();
  }

  private static ErrorId valueOf(JavaField constant) {
    try {
      Field field = constant.reflect();
      field.setAccessible(true);
      return (ErrorId) field.get(null);
    } catch (IllegalAccessException e) {
      throw new AssertionError(constant.getFullName() + " can not be read", e);
    }
  }
}
