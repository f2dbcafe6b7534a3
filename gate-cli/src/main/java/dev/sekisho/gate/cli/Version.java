package dev.sekisho.gate.cli;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** Says which version this is, as the jar that it was packed into says. */
final class Version implements IVersionProvider {

  @Override
  public String[] getVersion() {
    String version =
        Optional.ofNullable(Version.class.getPackage().getImplementationVersion())
            .orElse("of the sources, not packed");
    return new String[] {"gate " + version + " (Java ${java.version})"};
  }
}
