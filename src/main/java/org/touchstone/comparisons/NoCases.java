package org.touchstone.comparisons;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

/** Parties that share no case. */
enum NoCases implements Cases {
    HERE;

    @Override
    public int count() {
        return 0;
    }

    @Override
    public List<Integer> numbers(Filter filter) {
        return List.of();
    }

    @Override
    public Case at(int number) {
        throw new NoSuchElementException("There is no case " + number + ".");
    }

    @Override
    public Optional<Case> of(double[] input) {
        return Optional.empty();
    }

    @Override
    public Optional<Takes> takes() {
        return Optional.empty();
    }

    @Override
    public List<String> rows() {
        return List.of();
    }

    @Override
    public String firstRow() {
        return "";
    }
}
