package dev.sekisho.gate.sandbox;

import dev.sekisho.gate.bot.config.ConfigReader;
import dev.sekisho.gate.bot.host.Foundation;
import dev.sekisho.gate.bot.host.HostModule;
import dev.sekisho.gate.bot.host.Launch;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A review bot in a process of its own, which is what its sample's {@code Main} starts too. */
final class BotProcess implements AutoCloseable {
  private final Process process;

  private BotProcess(Process process) {
    this.process = process;
  }

  /** Where the other Java starts. */
  public static void main(String[] arguments) {
    Launch.run(
        (environment, clock) ->
            new HostModule(Foundation.lay(ConfigReader.read(environment), clock)));
  }

  static BotProcess start(Map<String, String> environment, Path log) throws IOException {
    ProcessBuilder java =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            BotProcess.class.getName());
    java.environment().putAll(environment);
    return new BotProcess(java.redirectErrorStream(true).redirectOutput(log.toFile()).start());
  }

  /** Asks it to end with SIGTERM, as systemd does; the code that it ends with. */
  int terminate() throws InterruptedException {
    process.destroy();
    if (!process.waitFor(60, TimeUnit.SECONDS)) {
      throw new IllegalStateException("it did not end within a minute");
    }
    return process.exitValue();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
