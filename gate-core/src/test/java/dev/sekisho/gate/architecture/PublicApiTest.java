package dev.sekisho.gate.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The public signatures are a file, so that a change of them is seen by whoever reviews it. */
class PublicApiTest {
  private static final Path FILE = Path.of("api", "gate-core.api");
  private static final Path MODULE = Path.of("src", "main", "java", "module-info.java");
  private static final Pattern EXPORTS = Pattern.compile("exports (\\S+);");
  private static final String ACCEPT =
      "./mvnw -Pfast -pl gate-core -am test -Dtest=PublicApiTest"
          + " -Dsurefire.failIfNoSpecifiedTests=false -Dapi.accept=true";

  @Test
  void theCommittedFileHoldsTheSignaturesOfTheCode() throws IOException {
    List<String> actual = ApiLines.of(exported());
    if (Boolean.getBoolean("api.accept")) {
      Files.createDirectories(FILE.getParent());
      Files.writeString(FILE, String.join("\n", actual) + "\n");
    }
    List<String> committed = Files.exists(FILE) ? Files.readAllLines(FILE) : List.of();

    assertThat(difference(committed, actual))
        .as(
            "the public API is another one than %s says; if that is meant, accept it with %s,"
                + " and say in the commit what it breaks",
            FILE, ACCEPT)
        .isEmpty();
    assertThat(committed).isEqualTo(actual);
  }

  @Test
  void aDifferenceNamesWhatCameAndWhatWent() {
    assertThat(difference(List.of("a", "b"), List.of("b", "c"))).containsExactly("- a", "+ c");
  }

  private static List<String> difference(List<String> committed, List<String> actual) {
    List<String> difference = new ArrayList<>();
    Set<String> all = new TreeSet<>(committed);
    all.addAll(actual);
    for (String line : all) {
      if (!actual.contains(line)) {
        difference.add("- " + line);
      } else if (!committed.contains(line)) {
        difference.add("+ " + line);
      }
    }
    return difference;
  }

  private static List<Class<?>> exported() throws IOException {
    Set<String> packages = new TreeSet<>();
    Matcher exports = EXPORTS.matcher(Files.readString(MODULE));
    while (exports.find()) {
      packages.add(exports.group(1));
    }
    List<Class<?>> classes = new ArrayList<>();
    for (JavaClass type :
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(packages.toArray(new String[0]))) {
      if (packages.contains(type.getPackageName())) {
        classes.add(type.reflect());
      }
    }
    return classes;
  }
}
