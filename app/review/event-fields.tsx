import { AreasField } from './areas-field.tsx'
import type { FieldsProps } from './fact-form.tsx'
import { Field } from './field.tsx'

/** The fields of a milestone: what happened, when, where, of what kind. */
export function EventFields({ at, words, lists }: FieldsProps) {
  const { field } = words
  return (
    <>
      <Field {...at('titleVi')} label={field.titleVi} long />
      <Field {...at('titleEn')} label={field.titleEn} long />
      <Field {...at('shortVi')} label={field.shortVi} wide />
      <Field {...at('shortEn')} label={field.shortEn} wide />
      <Field {...at('edtf')} label={field.edtf} />
      <Field {...at('dateQualifier')} label={field.dateQualifier} choices={lists.dateQualifiers} none="—" />
      <Field {...at('phrase')} label={field.phrase} />
      <Field {...at('stated')} label={field.stated} choices={lists.stated} />
      <Field {...at('eventKind')} label={field.eventKind} choices={lists.eventKinds} />
      <Field {...at('topic')} label={field.topic} choices={lists.topics} />
      <AreasField {...at('areas')} words={words} areas={lists.areas} />
      <Field {...at('placeVi')} label={field.placeVi} />
      <Field {...at('placeEn')} label={field.placeEn} />
      <Field {...at('horizonTo')} label={field.horizonTo} />
      <Field {...at('vision')} label={field.vision} />
    </>
  )
}
