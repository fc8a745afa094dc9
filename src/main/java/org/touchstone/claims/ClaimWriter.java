package org.touchstone.claims;

import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;

/** Writes a claim as its one canonical YAML text, which {@link ClaimReader} reads back to an equal claim. */
public final class ClaimWriter {

    private static final YAMLMapper YAML = YAMLMapper.builder(YAMLFactory.builder()
                    .disable(YAMLWriteFeature.WRITE_DOC_START_MARKER)
                    .disable(YAMLWriteFeature.SPLIT_LINES)
                    .build())
            .enable(EnumFeature.WRITE_ENUMS_TO_LOWERCASE)
            .build();

    private ClaimWriter() {}

    /** Every field in the order of {@link ClaimSpec}; the same claim always gives the same text. */
    public static String write(ClaimSpec spec) {
        return YAML.writeValueAsString(spec);
    }
}
