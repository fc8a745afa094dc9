package org.touchstone.claims;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.touchstone.claims.YamlNode.Place;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLParser;

/** Reads one YAML document within bounds. Aliases are refused, so that a small file cannot stand for a huge one. */
final class YamlParser {

    private static final YAMLFactory YAML = YAMLFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(12)
                    .maxDocumentLength(ClaimReader.MAX_BYTES)
                    .maxTokenCount(20_000)
                    .maxStringLength(20_000)
                    .maxNameLength(200)
                    .maxNumberLength(40)
                    .build())
            .build();

    private final YAMLParser parser;
    private final Problems problems;

    private YamlParser(YAMLParser parser, Problems problems) {
        this.parser = parser;
        this.problems = problems;
    }

    /** @throws ClaimFormatException when nothing can be read beyond some place */
    static YamlNode parse(String text, Problems problems) {
        if (text.length() > ClaimReader.MAX_BYTES
                || text.getBytes(StandardCharsets.UTF_8).length > ClaimReader.MAX_BYTES) {
            throw problems.refuse(
                    Place.NONE, "This file is longer than 200 kB. A claim is a few pages of text; shorten it.");
        }
        try (YAMLParser parser = (YAMLParser) YAML.createParser(ObjectReadContext.empty(), text)) {
            YamlParser reader = new YamlParser(parser, problems);
            if (parser.nextToken() == null) {
                throw problems.refuse(
                        Place.NONE, "This file is empty. Start from one of the claims that ship with the program.");
            }
            YamlNode root = reader.node();
            if (parser.nextToken() != null) {
                throw problems.refuse(
                        reader.place(), "A second document begins here. A file holds one claim; remove the rest.");
            }
            return root;
        } catch (JacksonException e) {
            throw YamlTrouble.of(e, problems);
        }
    }

    private YamlNode node() {
        Place place = place();
        if (parser.isCurrentAlias()) {
            problems.add("", place, "An alias (*name) stands here. Write the text out instead.");
            return new YamlNode.Scalar("", place);
        }
        return switch (parser.currentToken()) {
            case START_OBJECT -> mapping(place);
            case START_ARRAY -> sequence(place);
            case VALUE_NUMBER_INT -> new YamlNode.Scalar(whole(), place);
            case VALUE_NUMBER_FLOAT -> new YamlNode.Scalar(parser.getDoubleValue(), place);
            case VALUE_TRUE -> new YamlNode.Scalar(true, place);
            case VALUE_FALSE -> new YamlNode.Scalar(false, place);
            case VALUE_NULL -> new YamlNode.Scalar(null, place);
            default -> new YamlNode.Scalar(parser.getString(), place);
        };
    }

    /** A number too large for the largest whole number is one that no field takes as whole. */
    private Object whole() {
        if (parser.getNumberType() == JsonParser.NumberType.BIG_INTEGER) {
            return parser.getDoubleValue();
        }
        return parser.getLongValue();
    }

    private YamlNode mapping(Place place) {
        Map<String, YamlNode.Entry> fields = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            Place at = place();
            parser.nextToken();
            YamlNode.Entry entry = new YamlNode.Entry(at, node());
            if (fields.putIfAbsent(name, entry) != null) {
                problems.add("", at, "The field \"" + name + "\" stands here twice. Keep one of them.");
            }
        }
        return new YamlNode.Mapping(fields, place);
    }

    private YamlNode sequence(Place place) {
        List<YamlNode> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(node());
        }
        return new YamlNode.Sequence(items, place);
    }

    private Place place() {
        return new Place(
                Math.max(0, parser.currentTokenLocation().getLineNr()),
                Math.max(0, parser.currentTokenLocation().getColumnNr()));
    }
}
