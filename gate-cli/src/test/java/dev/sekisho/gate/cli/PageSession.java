package dev.sekisho.gate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Runs every command of a page in its order, with the files that the page shows. */
final class PageSession {
  private static final Pattern BLOCK =
      Pattern.compile("(?:<!-- file: (\\S+) -->\\n)?```(sh|yaml)\\n(.*?)```", Pattern.DOTALL);
  private static final Pattern WORD = Pattern.compile("'([^']*)'|(\\S+)");
  private static final Pattern SED = Pattern.compile("sed -i 's/(.*)/(.*)/' (\\S+)");
  private static final Pattern ECHO = Pattern.compile("echo '(.*)' >> (\\S+)");
  private static final String FAILS = " # fails";

  private final Path folder;
  private final List<String> files;
  private final List<String> said = new ArrayList<>();

  private PageSession(Path folder, List<String> files) {
    this.folder = folder;
    this.files = files;
  }

  /**
   * Runs a page.
   *
   * @param folder where its files are
   * @param files the names that stand for files in its commands
   */
  static PageSession run(Path page, Path folder, List<String> files) throws IOException {
    PageSession session = new PageSession(folder, files);
    for (MatchResult block : BLOCK.matcher(Files.readString(page)).results().toList()) {
      if (block.group(1) != null) {
        Files.writeString(folder.resolve(block.group(1)), block.group(3));
      } else {
        for (String command : block.group(3).split("\n", -1)) {
          session.run(command);
        }
      }
    }
    return session;
  }

  /** What was said, command by command. */
  List<String> said() {
    return List.copyOf(said);
  }

  /** What the first command that begins so answered. */
  String answer(String command) {
    return said.stream()
        .filter(one -> one.startsWith(command))
        .map(one -> one.substring(one.indexOf('\n') + 1))
        .findFirst()
        .orElseThrow();
  }

  private void run(String command) throws IOException {
    Matcher sed = SED.matcher(command);
    Matcher echo = ECHO.matcher(command);
    if (sed.matches()) {
      Path file = folder.resolve(sed.group(3));
      String before = Files.readString(file);
      assertThat(before).as(command).contains(sed.group(1));
      Files.writeString(file, before.replace(sed.group(1), sed.group(2)));
    } else if (echo.matches()) {
      Path file = folder.resolve(echo.group(2));
      Files.writeString(file, echo.group(1) + "\n", StandardOpenOption.APPEND);
    } else if (!command.isBlank()) {
      gate(command);
    }
  }

  private void gate(String command) {
    assertThat(command).startsWith("./gate ");
    boolean fails = command.endsWith(FAILS);
    String typed = fails ? command.substring(0, command.length() - FAILS.length()) : command;
    Run run = Run.gate(arguments(typed.substring("./gate ".length())));
    boolean judges = typed.startsWith("./gate check") || typed.startsWith("./gate explain");
    assertThat(run.err()).as("%s: %s", command, run.err()).doesNotContain("GATE-4001");
    if (judges) {
      assertThat(run.out()).as("%s: %s", command, run.err()).isNotEmpty();
    } else {
      assertThat(run.code() == 0).as("%s: %s%s", command, run.out(), run.err()).isEqualTo(!fails);
    }
    said.add(command + "\n" + run.out());
  }

  /** What the shell would make of it, with the files of this folder. */
  private String[] arguments(String typed) {
    List<String> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(typed);
    while (matcher.find()) {
      String word = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
      boolean ours = files.contains(word);
      words.add(ours ? folder.resolve(word).toString() : word);
    }
    if (words.get(0).equals("new")) {
      words.addAll(List.of("--in", folder.resolve("my-rules").toString()));
    }
    return words.toArray(String[]::new);
  }
}
