package dev.sekisho.gate.cli;

import dev.sekisho.gate.verdict.ControlName;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the name of a control. */
final class ControlOption implements ITypeConverter<ControlName> {
  @Override
  public ControlName convert(String name) {
    try {
      return new ControlName(name);
    } catch (IllegalArgumentException e) {
      throw new TypeConversionException(String.valueOf(e.getMessage()));
    }
  }
}
