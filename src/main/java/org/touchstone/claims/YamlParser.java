package org.touchstone.claims;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.touchstone.claims.ClaimFormatException.Problem;
import tools.jackson.core.JacksonException;
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

    private YamlParser(YAMLParser parser) {
        this.parser = parser;
    }

    static YamlNode parse(String text) {
        if (text.length() > ClaimReader.MAX_BYTES
                || text.getBytes(StandardCharsets.UTF_8).length > ClaimReader.MAX_BYTES) {
            throw refuse(0, "This file is longer than 200 kB. A claim is a few pages of text; shorten it.");
        }
        try (YAMLParser parser = (YAMLParser) YAML.createParser(ObjectReadContext.empty(), text)) {
            YamlParser reader = new YamlParser(parser);
            if (parser.nextToken() == null) {
                throw refuse(0, "This file is empty. Start from one of the claims that ship with the program.");
            }
            YamlNode root = reader.node();
            if (parser.nextToken() != null) {
                throw refuse(reader.line(), "A second document begins here. A file holds one claim; remove the rest.");
            }
            return root;
        } catch (JacksonException e) {
            int line = e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNr());
            String why = e.getOriginalMessage().lines().findFirst().orElse("");
            throw refuse(line, "This is not YAML that can be read here (" + why + "). Mend the text near this line.");
        }
    }

    private YamlNode node() {
        int line = line();
        if (parser.isCurrentAlias()) {
            throw refuse(line, "An alias (*name) stands here. Write the text out instead.");
        }
        return switch (parser.currentToken()) {
            case START_OBJECT -> mapping(line);
            case START_ARRAY -> sequence(line);
            case VALUE_NUMBER_INT -> new YamlNode.Scalar(parser.getLongValue(), line);
            case VALUE_NUMBER_FLOAT -> new YamlNode.Scalar(parser.getDoubleValue(), line);
            case VALUE_TRUE -> new YamlNode.Scalar(true, line);
            case VALUE_FALSE -> new YamlNode.Scalar(false, line);
            case VALUE_NULL -> new YamlNode.Scalar(null, line);
            default -> new YamlNode.Scalar(parser.getString(), line);
        };
    }

    private YamlNode mapping(int line) {
        Map<String, YamlNode> fields = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            int at = line();
            parser.nextToken();
            YamlNode value = node();
            if (fields.put(name, value) != null) {
                throw refuse(at, "The field \"" + name + "\" stands here twice. Keep one of them.");
            }
        }
        return new YamlNode.Mapping(fields, line);
    }

    private YamlNode sequence(int line) {
        List<YamlNode> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(node());
        }
        return new YamlNode.Sequence(items, line);
    }

    private int line() {
        return Math.max(0, parser.currentTokenLocation().getLineNr());
    }

    private static ClaimFormatException refuse(int line, String sentence) {
        return new ClaimFormatException(List.of(new Problem("", line, sentence)));
    }
}
