package org.touchstone.statements;

/** Something has no value at this point. Carries a sentence and, as it may be frequent, no stack trace. */
final class NoValueException extends ArithmeticException {
    private static final long serialVersionUID = 1L;

    NoValueException(String sentence) {
        super(sentence);
    }

    @Override
    public Throwable fillInStackTrace() {
        return this;
    }
}
