package dev.sekisho.benchmarks;

import dev.sekisho.gate.rules.compile.CompileFolder;
import dev.sekisho.gate.rules.compile.RuleSources;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Prepares rules for a measurement of the first use, without using anything of it before. */
final class ColdRules {
  private ColdRules() {}

  /** The texts of the default rules, as they lie in the jar. */
  static RuleSources standard() {
    try {
      URI policies =
          Objects.requireNonNull(ColdRules.class.getResource("/policies/README.md")).toURI();
      if (policies.getScheme().equals("file")) {
        return RuleSources.read(Objects.requireNonNull(Path.of(policies).getParent()));
      }
      try (FileSystem jar = FileSystems.newFileSystem(policies, Map.of())) {
        return RuleSources.read(jar.getPath("/policies"));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The file that holds the compiled form of {@code sources}; another process compiles them. */
  static Path form(RuleSources sources) throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("rules");
    for (Map.Entry<String, String> text : sources.texts().entrySet()) {
      Path file = folder.resolve(text.getKey());
      Files.createDirectories(Objects.requireNonNull(file.getParent()));
      Files.writeString(file, text.getValue());
    }
    Path form = Files.createTempFile("rules", ".bin");
    run(CompileFolder.class, folder.toString(), form.toString());
    return form;
  }

  /** Runs a main class in a process of its own, on the class path of this one. */
  static String run(Class<?> main, String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(System.getProperty("java.home") + File.separator + "bin" + File.separator + "java");
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add(main.getName());
    command.addAll(List.of(arguments));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IllegalStateException(main + " ended with " + process.exitValue());
    }
    return said;
  }
}
